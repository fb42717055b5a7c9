/** Opens what lies in a module or in a delivery and puts together what it says, without Maven. */
package dev.cordon.examine;
