/** Login and the shelf of apps. */
@NullMarked
package org.gridloom.portal;

import org.jspecify.annotations.NullMarked;
