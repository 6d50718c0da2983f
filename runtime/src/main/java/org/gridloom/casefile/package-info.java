/** A matter: reported, handled, handed over, closed, evaluated. */
@NullMarked
package org.gridloom.casefile;

import org.jspecify.annotations.NullMarked;
