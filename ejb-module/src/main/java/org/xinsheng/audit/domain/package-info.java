/** Entries, chains, seals and how their hashes are made. */
package org.xinsheng.audit.domain;
