// `npm run check`: the quick subset that is used all day.
import { runQuickChecks } from "./quick-checks.ts";
import { close } from "./step.ts";

close("check", await runQuickChecks());
