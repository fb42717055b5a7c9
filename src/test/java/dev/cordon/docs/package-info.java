/** The pages under docs agree with the code: where one of the two changes alone, a test fails. */
package dev.cordon.docs;
