/** The packaged server in processes of its own, on a real database, with clients at work: crashes, two nodes, speed. */
package org.gridloom.load;
