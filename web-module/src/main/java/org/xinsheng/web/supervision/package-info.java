/** The supervision board, on a desk and on a wall. */
package org.xinsheng.web.supervision;
