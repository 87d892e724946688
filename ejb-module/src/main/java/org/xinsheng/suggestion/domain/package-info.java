/** Rules of suggestions, in plain Java. */
package org.xinsheng.suggestion.domain;
