/** Versions of the policy and their values (DL-11). */
package org.xinsheng.policy.domain;
