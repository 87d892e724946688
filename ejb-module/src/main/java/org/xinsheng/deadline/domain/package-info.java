/** What a deadline is and does; time comes in as a parameter. */
package org.xinsheng.deadline.domain;
