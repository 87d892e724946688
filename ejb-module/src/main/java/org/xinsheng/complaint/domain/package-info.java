/** What a complaint is and what may become of it; every rule is a table or a verb here. */
package org.xinsheng.complaint.domain;
