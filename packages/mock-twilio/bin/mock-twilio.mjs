#!/usr/bin/env -S node --max-semi-space-size=8
// The installed command. It runs the built output, so that it needs nothing but Node 20.19 or newer.
import "../dist/main.js";
