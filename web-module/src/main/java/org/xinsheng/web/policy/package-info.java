/** The policy: {@code /admin/policies.xhtml} and {@code /policies}. */
package org.xinsheng.web.policy;
