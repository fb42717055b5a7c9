/** What a person must know: notices beside a judgement, and faults instead of one. */
package dev.cordon.notice;
