using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.Sellers.Desk;

/// <summary>All that staff need to decide on a company: data, papers, what the machine found, and the decisions that are open now.</summary>
public sealed class ReviewSellerEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) =>
        app.MapGet("/equipe/vendeurs/{id:guid}", (Guid id, HttpContext http, SellerDesk desk) => desk.Show(id, http)).RequireAuthorization(Policies.StaffSellers);
}
