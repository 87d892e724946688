/**
 * What every resource shares: strict JSON, problems by RFC 9457, query parameters, preconditions,
 * idempotent creation. A resource parses, calls a desk and shows; it holds no rule.
 */
package org.xinsheng.web.rest;
