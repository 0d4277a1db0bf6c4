#!/usr/bin/env node
// The installed command. It runs the built output, so that it needs nothing but Node 20.19 or newer.
import "../dist/main.js";
