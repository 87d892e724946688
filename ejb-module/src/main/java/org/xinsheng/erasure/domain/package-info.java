/** What is kept of an erasure: that it was lawful, and how much it took. */
package org.xinsheng.erasure.domain;
