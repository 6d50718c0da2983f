/** The small issuer and directory inside the product, for a newcomer's first start and for tests; never in production. */
@NullMarked
package org.gridloom.identity.local;

import org.jspecify.annotations.NullMarked;
