/** The nodes that hold configuration (city, county, township), who the caller's tenant is, and row isolation. */
@NullMarked
package org.gridloom.tenant;

import org.jspecify.annotations.NullMarked;
