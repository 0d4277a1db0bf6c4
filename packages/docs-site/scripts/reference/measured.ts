// Two pages that are files of the repository: what was measured, and what changed from version to version.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readText, root } from "./contract.ts";
import { makePage, type ReferencePage } from "./page.ts";

const packages = ["spec", "types", "mock-twilio", "reference-server", "conformance"];

/** Speed and size, as the bench wrote them down; what it links to beside itself has no page here. */
export function benchPage(readme = readText("bench/README.md")): ReferencePage {
  const text = readme
    .replace(/^# .*\n+/, "")
    .replace(/^<!--.*-->\n*/gm, "")
    .replace(/\[([^\]]+)\]\((?!https?:|\/|#)[^)]*\)/g, "$1")
    // A ratio stays on one line.
    .replace(/(\d) : (\d)/g, "$1\u00a0:\u00a0$2");
  return makePage(
    {
      slug: "bench",
      title: "Speed and size",
      description: "What was measured, with what stands beside it in the same run.",
      order: 20,
    },
    [
      "For whoever asks whether it is quick enough for a test suite. At the end you know the figures and how to make them again.",
      text,
    ],
  );
}

/** Versions and their changes, from the changesets and the changelogs that they become. */
export function changelogPage(): ReferencePage {
  const coming = readdirSync(join(root, ".changeset"))
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .map((name) => parseChangeset(readText(join(".changeset", name))));
  const versions = packages.map((name) => {
    const { version } = JSON.parse(readText(`packages/${name}/package.json`)) as {
      version: string;
    };
    return `| \`@pay-connector/${name}\` | ${version} |`;
  });
  return makePage(
    {
      slug: "changelog",
      title: "Versions and changes",
      description: "The versions of all packages, what changed, and what the next release brings.",
      order: 21,
    },
    [
      "For whoever updates. At the end you know what is different for you.",
      ["| Package | Version |", "| --- | --- |", ...versions].join("\n"),
      ...(coming.length === 0 ? [] : ["## In the next release", ...coming]),
      ...packages.flatMap(pastOf),
    ],
  );
}

/** The packages that a changeset names, and its text. */
function parseChangeset(text: string): string {
  const [, head = "", body = ""] = text.split(/^---$/m);
  const names = [...head.matchAll(/"@pay-connector\/([\w-]+)": (\w+)/g)];
  const list = names.map(([, name, kind]) => `${name} (${kind})`).join(", ");
  return `**${list}.** ${body.trim()}`;
}

function pastOf(name: string): readonly string[] {
  const path = `packages/${name}/CHANGELOG.md`;
  if (!existsSync(join(root, path))) return [];
  const text = readText(path)
    .replace(/^# .*\n+/, "")
    .replace(/^(#+) /gm, "#$1 ");
  return [`## ${name}`, text.trim()];
}
