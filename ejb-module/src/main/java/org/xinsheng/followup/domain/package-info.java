/** A round of follow-up and what the owner said. */
package org.xinsheng.followup.domain;
