/** What a meeting is and what may become of it. */
package org.xinsheng.meeting.domain;
