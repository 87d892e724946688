/** Tests of the business, and the fixtures that the other modules' tests share. */
package org.xinsheng;
