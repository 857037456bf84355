namespace Sipoko.Web.Pages;

/// <summary>Markup that we wrote ourselves; everything else is encoded when a template shows it.</summary>
public sealed record Html(string Value)
{
    public override string ToString() => Value;
}
