namespace Sipoko.Web.Security;

/// <summary>Names of the limits to what one network address may send in a minute.</summary>
public static class RateLimits
{
    /// <summary>Forms that anyone may send, and that make us write to a typed address or keep what they hold.</summary>
    public const string Writing = "writing";
}
