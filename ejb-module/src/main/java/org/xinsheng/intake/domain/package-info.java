/** Value types of a contact. */
package org.xinsheng.intake.domain;
