/** The one file that a backup is: everything with its checksum, written whole or not at all. */
@NullMarked
package org.zhiheng.database.backup;

import org.jspecify.annotations.NullMarked;
