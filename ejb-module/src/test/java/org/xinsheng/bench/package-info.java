/** What the database does for every use case when a million complaints are in it. */
package org.xinsheng.bench;
