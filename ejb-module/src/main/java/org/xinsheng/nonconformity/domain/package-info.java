/** Rules of nonconformity slips, in plain Java. */
package org.xinsheng.nonconformity.domain;
