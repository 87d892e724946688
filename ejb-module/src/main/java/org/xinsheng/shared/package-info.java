/** What every capability uses: time, money, refusals, who acts, events. Arrows: none. */
package org.xinsheng.shared;
