/** Rules of emergencies, in plain Java. */
package org.xinsheng.emergency.domain;
