/** Decisions (DMN) and the platform's own rules (DRL): compile, analyse, decide. */
@NullMarked
package org.gridloom.rule;

import org.jspecify.annotations.NullMarked;
