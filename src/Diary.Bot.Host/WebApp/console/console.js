import "htmx.org";
import { startGrid } from "./grid.js";

startGrid();
