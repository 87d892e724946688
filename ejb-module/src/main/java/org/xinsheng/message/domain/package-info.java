/** Rules of messages, in plain Java. */
package org.xinsheng.message.domain;
