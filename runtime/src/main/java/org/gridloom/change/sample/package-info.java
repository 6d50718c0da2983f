/** What a newcomer finds on the first start: a month of cases, made by the product itself. */
@NullMarked
package org.gridloom.change.sample;

import org.jspecify.annotations.NullMarked;
