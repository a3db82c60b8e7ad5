/** Who looks after members: nobody is left without an adviser when one leaves. */
package guitai.headquarters.advisers;
