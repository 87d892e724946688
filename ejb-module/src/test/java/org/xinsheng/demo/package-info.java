/** The master data of a demonstration holds together before anything loads it. */
package org.xinsheng.demo;
