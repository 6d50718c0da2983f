/** Packages: configuration as one signed archive that carries its own hashes. */
@NullMarked
package org.gridloom.change.pack;

import org.jspecify.annotations.NullMarked;
