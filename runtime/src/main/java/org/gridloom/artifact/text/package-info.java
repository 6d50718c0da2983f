/** Texts as trees: strict YAML and JSON with the line of every value, and the address of a text. */
@NullMarked
package org.gridloom.artifact.text;

import org.jspecify.annotations.NullMarked;
