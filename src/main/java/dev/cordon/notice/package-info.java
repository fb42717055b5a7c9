/** What a person must hear: notices beside a judgement, and faults instead of one. Imports nothing of ours. */
package dev.cordon.notice;
