/** Answers checked against a form: JSON Schema, visibility, computed fields. */
@NullMarked
package org.gridloom.form;

import org.jspecify.annotations.NullMarked;
