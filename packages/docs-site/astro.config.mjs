// The site: static pages, no request to anybody, search included. Navigation is told here, so that the
// order is a decision; the reference lists itself, because its pages are made by scripts/generate-reference.ts.
import { readFileSync } from "node:fs";
import starlight from "@astrojs/starlight";
import { defineConfig, passthroughImageService } from "astro/config";
import starlightLinksValidator from "starlight-links-validator";

const reachByKeys = readFileSync(new URL("./src/page/reach-by-keys.js", import.meta.url), "utf8");

// Those that pages show; a test of the built pages finds one that is missing here.
const languages = [
  ...["go", "java", "javascript", "json", "php", "python"],
  ...["shellscript", "typescript", "xml", "yaml"],
];

export default defineConfig({
  // Tests of a build of one's own name another folder, so that two builds do not meet.
  outDir: process.env.SITE_DIST ?? "./dist",
  // Pictures are drawings (SVG) that are written out as they are.
  image: { service: passthroughImageService() },
  server: { host: "127.0.0.1", port: Number(process.env.DOCS_PORT ?? 4040) },
  devToolbar: { enabled: false },
  integrations: [
    starlight({
      title: "Pay Connector Kit",
      description: "Card and bank payments over the phone with Twilio's <Pay> and any processor.",
      credits: false,
      head: [{ tag: "script", attrs: { type: "module" }, content: reachByKeys }],
      customCss: ["./src/styles/theme.css"],
      // All of Shiki's languages, and its matcher in WebAssembly, are seconds of every build.
      expressiveCode: {
        shiki: { engine: "javascript", bundledLangs: languages },
        // What is read to its end is not hidden behind an edge; a drawing in letters must not be broken.
        defaultProps: {
          wrap: true,
          hangingIndent: 2,
          overridesByLang: { "text,plaintext": { wrap: false } },
        },
      },
      plugins: [starlightLinksValidator({ errorOnRelativeLinks: false })],
      sidebar: [
        { label: "Start", items: ["index", "start", "guides/phone"] },
        { label: "Concepts", items: [{ autogenerate: { directory: "concepts" } }] },
        { label: "For processors", items: [{ autogenerate: { directory: "guides/processor" } }] },
        {
          label: "For applications",
          items: [{ autogenerate: { directory: "guides/application" } }],
        },
        { label: "Reference", items: [{ autogenerate: { directory: "reference" } }] },
        { label: "Limits", items: ["emulation-limits"] },
      ],
    }),
  ],
  vite: {
    // The phone in the page is bundled from the emulator's sources, not from a build that may be stale.
    resolve: { conditions: ["source", "browser", "import", "module", "default"] },
    ssr: { resolve: { conditions: ["source", "node", "import", "module", "default"] } },
  },
});
