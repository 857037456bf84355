namespace Sipoko.Web;

/// <summary>Where the site is reached from outside: for links in mails and for the way back from the payment page.</summary>
public sealed record SiteAddress(Uri PublicUrl)
{
    /// <summary>Sipoko's own.</summary>
    public static readonly SiteAddress Public = new(new Uri("https://www.sipoko.fr/"));

    public string Link(string path) => new Uri(PublicUrl, path).ToString();
}
