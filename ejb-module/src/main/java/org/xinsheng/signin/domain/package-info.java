/** Counted failures and tokens. */
package org.xinsheng.signin.domain;
