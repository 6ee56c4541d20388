// The parts of lunr that answer queries, a third of it; those that build an index stay at home.
// The bundle takes this file for the package, and finds these names from the root of the project.
import { lunr } from "./lunr_namespace.js";
import "node_modules/lunr/lib/utils.js";
import "node_modules/lunr/lib/field_ref.js";
import "node_modules/lunr/lib/set.js";
import "node_modules/lunr/lib/vector.js";
import "node_modules/lunr/lib/pipeline.js";
import "node_modules/lunr/lib/token_set.js";
import "node_modules/lunr/lib/token_set_builder.js";
import "node_modules/lunr/lib/match_data.js";
import "node_modules/lunr/lib/query.js";
import "node_modules/lunr/lib/index.js";

export default lunr;
