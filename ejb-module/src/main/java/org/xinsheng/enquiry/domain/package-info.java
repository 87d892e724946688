/** Rules of enquiries, in plain Java. */
package org.xinsheng.enquiry.domain;
