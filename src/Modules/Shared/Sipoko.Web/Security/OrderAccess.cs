using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Sipoko.Web.Security;

/// <summary>
/// Lets a guest see the orders placed in this browser, or opened from the link in the mail: a cookie that holds their ids, protected.
/// An account's orders need no cookie.
/// </summary>
public sealed class OrderAccess(IDataProtectionProvider protection)
{
    private const string Cookie = "commandes";
    private const string TokenParameter = "jeton";
    private const int MostOrders = 20;

    private readonly IDataProtector protector = protection.CreateProtector("sipoko.order-access");

    /// <summary>The end of a link that opens this order from a mail.</summary>
    public string QueryFor(OrderId order) => $"?{TokenParameter}={protector.Protect(order.Value.ToString("N"))}";

    public string QueryFor(GiftCardOrderId order) => QueryFor(new OrderId(order.Value));

    /// <summary>Whether this visitor may see the order: its account, this browser, or the link from the mail.</summary>
    public bool Allows(HttpContext http, OrderId order, AccountId? buyer) =>
        (buyer is not null && http.User.AccountId() == buyer) || IsGranted(http, order);

    /// <summary>The guest's part alone: this browser or the link from the mail.</summary>
    public bool IsGranted(HttpContext http, OrderId order) =>
        Granted(http).Contains(order) || Unprotect(http.Request.Query[TokenParameter]).Contains(order);

    /// <summary>The order of a gift card is as private as one of goods.</summary>
    public bool IsGranted(HttpContext http, GiftCardOrderId order) => IsGranted(http, new OrderId(order.Value));

    public void Grant(HttpContext http, GiftCardOrderId order) => Grant(http, new OrderId(order.Value));

    /// <summary>The orders that this browser may see without an account.</summary>
    public IReadOnlyList<OrderId> GrantedTo(HttpContext http) => Granted(http);

    public void Grant(HttpContext http, OrderId order)
    {
        var orders = Granted(http).Append(order).Distinct().TakeLast(MostOrders).Select(id => id.Value.ToString("N"));
        http.Response.Cookies.Append(Cookie, protector.Protect(string.Join(',', orders)), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(90),
        });
    }

    private IReadOnlyList<OrderId> Granted(HttpContext http) => Unprotect(http.Request.Cookies[Cookie]);

    private IReadOnlyList<OrderId> Unprotect(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        try
        {
            return [.. protector.Unprotect(text).Split(',').Select(id => new OrderId(Guid.Parse(id)))];
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return []; // forged or too old: nothing is granted
        }
    }
}
