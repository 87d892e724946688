/** The timers prove that they live (DL-14): every run leaves its traces, health looks at them. */
package org.xinsheng.shared.timer;
