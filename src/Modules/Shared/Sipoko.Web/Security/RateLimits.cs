namespace Sipoko.Web.Security;

/// <summary>Names of the limits to what one person, or one network address, may send in a minute.</summary>
public static class RateLimits
{
    /// <summary>Forms that anyone may send, and that make us write to a typed address or keep what they hold.</summary>
    public const string Writing = "writing";

    /// <summary>Forms of a talk: its messages, and the drafts that a browser keeps while one types.</summary>
    public const string Talking = "talking";
}
