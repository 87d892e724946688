/**
 * How a person likes the lists: filters kept under a name, columns left out; and that somebody took
 * a list along as a file. Arrows: organisation.
 */
package org.xinsheng.listing;
