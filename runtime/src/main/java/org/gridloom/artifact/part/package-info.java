/** What a text of its own (process, decision) declares overridable: parameters by name, rows of tables by their id. */
@NullMarked
package org.gridloom.artifact.part;

import org.jspecify.annotations.NullMarked;
