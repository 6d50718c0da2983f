/** Workflow nets: a process as places and steps, and whether every run of it can end. Knows nothing of BPMN or the engine. */
@NullMarked
package org.gridloom.process.net;

import org.jspecify.annotations.NullMarked;
